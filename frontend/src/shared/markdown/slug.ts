/** The anchor of a heading, the same for whoever links to it: "What I checked" is s-what-i-checked. */
export const anchorOf = (heading: string): string =>
  `s-${heading
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`;
