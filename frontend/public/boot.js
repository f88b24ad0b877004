// Runs before first paint: colour scheme + lang, so there is no flash. A file, not inline: CSP script-src 'self'.
(() => {
  let s = 'auto';
  try {
    s = localStorage.getItem('mantine-color-scheme-value') || 'auto';
  } catch {}
  if (s === 'auto') s = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.setAttribute('data-mantine-color-scheme', s);
})();
