import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';

type Module<P> = { default: ComponentType<P> };

/**
 * A component that is loaded when it is first shown, or before: load() in a route's loader, and it is there at
 * once, without anything in its place that moves the page.
 */
export function late<P extends object>(load: () => Promise<Module<P>>, fallback: ReactNode) {
  let loaded: ComponentType<P> | undefined;
  const get = async (): Promise<Module<P>> => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const Lazy = lazy(get) as unknown as ComponentType<P>;
  function Late(props: P) {
    const [Known] = useState(() => loaded ?? Lazy);
    return (
      <Suspense fallback={fallback}>
        <Known {...props} />
      </Suspense>
    );
  }
  return { Late, load: get };
}
