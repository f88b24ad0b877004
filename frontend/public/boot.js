// Runs before the page: in a file and not in the page, as the content security policy has it.
(() => {
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  // The colour scheme, so that there is no flash.
  let scheme = kept('mantine-color-scheme-value') || 'auto';
  if (scheme === 'auto') scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);

  // What every page of somebody signed in asks first need not wait for the scripts that ask it.
  const language = kept('assay-locale');
  if (!language || ['/sign-in', '/invitation', '/demo'].includes(location.pathname)) return;
  globalThis.assayAsked = ['/api/v1/me', '/api/v1/clock'].map((path) => {
    const answer = fetch(path, { headers: { 'accept-language': language } });
    // Whoever takes the answer is told.
    answer.catch(() => {});
    return { path, language, answer };
  });
})();
