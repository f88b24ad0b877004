// What a text of somebody else's must never do in a page, and how a test notices it.

/** What Markdown can become, and what the pages put into it themselves. */
const made =
  'a blockquote br code div em h2 h3 h4 h5 h6 hr li ol p pre s section span strong sup table tbody td th thead tr ul ins del mark caption colgroup col';
const carries =
  'align aria-describedby aria-label class data-about data-at data-change data-dense data-footnote-backref data-footnote-ref data-footnotes data-kind data-mark data-sign href id lang rel role scope colspan start style tabindex target title';

/** No page of ours has any of these. */
const never =
  'animate animatemotion animatetransform applet audio base embed foreignobject frame frameset iframe isindex keygen marquee math meta[http-equiv] object plaintext portal set template video xmp';

/**
 * From now on everything is noticed that asks, fetches or leads elsewhere.
 * @param {import('playwright-core').Page} page
 */
export async function watchful(page) {
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => asked.push(`window: ${popup.url()}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') asked.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    globalThis.refused = [];
    addEventListener('securitypolicyviolation', (e) => {
      globalThis.refused.push(`${e.effectiveDirective}: ${e.blockedURI} ${e.sample}`);
    });
  });
  const found = () => page.evaluate(harm, { made, carries, never }).catch(() => ['the page went elsewhere']);
  return { harm: async () => [...asked.splice(0), ...(await found())] };
}

/** What ran, what the policy had to stop, and what should not be in the document. */
function harm({ made, carries, never }) {
  const words = (list) => new Set(list.split(' '));
  const found = globalThis.refused.map((line) => `policy: ${line}`);
  if (globalThis.pwned !== undefined) found.push(`ran ${globalThis.pwned} times`);
  for (const element of document.querySelectorAll(never.replaceAll(' ', ',')))
    found.push(`element: ${element.outerHTML.slice(0, 120)}`);
  for (const script of document.scripts)
    if (!script.src.startsWith(`${location.origin}/`))
      found.push(`script: ${script.outerHTML.slice(0, 120)}`);
  for (const style of document.querySelectorAll('style, link[rel~="stylesheet"]'))
    if (!style.nonce && !style.href?.startsWith(`${location.origin}/`)) found.push('style sheet');
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'srcdoc' || name === 'formaction' || name === 'ping')
        found.push(`attribute: ${element.localName} ${name}`);
      if (!/^(?:href|src|action|data|poster|background|xlink:href)$/.test(name)) continue;
      const url = URL.parse(value, document.baseURI);
      if (url && !/^(?:https?|mailto):$/.test(url.protocol)) found.push(`scheme: ${value.slice(0, 120)}`);
      if (name !== 'href' && url && url.origin !== location.origin) found.push(`fetches: ${value}`);
    }
  }
  const elements = words(made);
  const attributes = words(carries);
  for (const element of document.querySelectorAll('[class*="prose"] *')) {
    if (!elements.has(element.localName)) found.push(`in a text: ${element.outerHTML.slice(0, 120)}`);
    for (const { name, value } of element.attributes)
      if (!attributes.has(name) || (name === 'style' && !/^text-align: ?\w+;?$/.test(value)))
        found.push(`in a text: ${element.localName} ${name}`);
  }
  return found;
}
