import { Button } from '@mantine/core';
import { m } from '#shared/i18n/gen/slots';
import { ChooseOption } from './ChooseOption';
import { Found, type Search } from './Found';
import { useVetoes } from './useVetoes';

type Props = Search & { id: number; own: boolean };

/** What a search found for a candidacy, to choose from; the candidate may also say which hours cannot be. */
export function FoundToArrange({ id, own, ...search }: Props) {
  const { veto, takeBack } = useVetoes(id);
  return (
    <Found
      {...search}
      own={own}
      onTakeBack={own ? takeBack : undefined}
      acts={(option, ask) => (
        <>
          <Button onClick={ask}>{own ? m.choose() : m.invite()}</Button>
          {own ? (
            <Button variant="default" onClick={() => veto(option)}>
              {m.cannot()}
            </Button>
          ) : null}
        </>
      )}
      dialog={(option, asked) => <ChooseOption id={id} own={own} option={option} {...asked} />}
    />
  );
}
