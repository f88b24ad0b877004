import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#shared/api/client';
import { Form } from '#shared/forms/Form';
import { useProblemForm } from '#shared/forms/useProblemForm';
import { m } from '#shared/i18n/gen/access';
import classes from './access.module.css';
import { demoPeopleOptions, useEnter } from './queries';

/** Address and password; to is where the person was going. */
export function SignInPage({ to }: { to: string }) {
  const enter = useEnter();
  const signIn = api.useMutation('post', '/sign-in');
  const form = useProblemForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } });
  const send = (body: { email: string; password: string }): void =>
    signIn.mutate({ body }, { onSuccess: (me) => enter(me, to), onError: form.refuse });
  return (
    <div className={classes.page}>
      <title>{`${m.signInTitle()} · Assay`}</title>
      <h1 tabIndex={-1} data-page-title>
        {m.signInTitle()}
      </h1>
      <p className={classes.lead}>{m.signInLead()}</p>
      <Form
        form={form}
        onSend={send}
        buttons={
          <Button type="submit" size="md" loading={signIn.isPending}>
            {m.signIn()}
          </Button>
        }
      >
        <TextInput
          label={m.email()}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={m.password()}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': m.showPassword() }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
      </Form>
      <DemoHint />
      <p className={classes.help}>{m.signInHelp()}</p>
    </div>
  );
}

function DemoHint() {
  const { data } = useQuery(demoPeopleOptions());
  if (!data?.items.length) return null;
  return (
    <div className={classes.demoHint}>
      <p>{m.demoHint()}</p>
      <Link to="/demo">{m.demoChoose()}</Link>
    </div>
  );
}
