/** What a button or a key does to the text: an edit, and what is selected after it. */
export type Edited = { from: number; to: number; text: string; select: [number, number] };

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** Puts signs around what is selected, or takes them away. */
export function around(text: string, from: number, to: number, sign: string): Edited {
  const n = sign.length;
  const inside = text.slice(from, to);
  if (text.slice(from - n, from) === sign && text.slice(to, to + n) === sign)
    return { from: from - n, to: to + n, text: inside, select: [from - n, to - n] };
  return { from, to, text: sign + inside + sign, select: [from + n, to + n] };
}

/** Code in a line, or a block of it over several. */
export function code(text: string, from: number, to: number): Edited {
  if (!text.slice(from, to).includes('\n')) return around(text, from, to, '`');
  const a = lineStart(text, from);
  const b = lineEnd(text, to);
  return { from: a, to: b, text: `\`\`\`\n${text.slice(a, b)}\n\`\`\``, select: [a + 4, b + 4] };
}

const marked = /^(\s*)(?:#{1,6}|[-*+]|\d+[.)]|>) +/;

/** Begins each selected line with a sign, or takes it away where all have it. */
export function lines(
  text: string,
  from: number,
  to: number,
  sign: string | ((i: number) => string),
): Edited {
  const a = lineStart(text, from);
  const b = lineEnd(text, Math.max(from, to > from && text[to - 1] === '\n' ? to - 1 : to));
  const signOf = typeof sign === 'string' ? () => sign : sign;
  const all = text.slice(a, b).split('\n');
  const has = all.every((line, i) => line.startsWith(`${signOf(i)} `));
  const out = all.map((line, i) => {
    const plain = line.replace(marked, '$1');
    return has ? plain : `${signOf(i)} ${plain}`;
  });
  const joined = out.join('\n');
  const caret = a + joined.length;
  return { from: a, to: b, text: joined, select: from === to ? [caret, caret] : [a, caret] };
}

/** A link whose address is to be typed. */
export function link(text: string, from: number, to: number): Edited {
  const words = text.slice(from, to);
  const at = from + words.length + 3;
  return { from, to, text: `[${words}](https://)`, select: words ? [at + 8, at + 8] : [from + 1, from + 1] };
}

/** Enter in a list goes on with it, and ends it on an empty item. Nothing elsewhere. */
export function newline(text: string, at: number): Edited | undefined {
  const start = lineStart(text, at);
  const found = /^(\s*)(?:([-*+])|(\d+)([.)])) (\[[ xX]\] )?/.exec(text.slice(start, at));
  if (!found) return undefined;
  const [whole, indent = '', bullet, number, dot = ''] = found;
  const tick = found[5] ? '[ ] ' : '';
  const empty = text.slice(start, lineEnd(text, at)).trim() === whole.trim();
  if (empty) return { from: start, to: at, text: '', select: [start, start] };
  const next = bullet ?? `${Number(number) + 1}${dot}`;
  const put = `\n${indent}${next} ${tick}`;
  return { from: at, to: at, text: put, select: [at + put.length, at + put.length] };
}

/** A section at the end of the text. */
export function section(text: string, title: string): Edited {
  const gap = text === '' ? '' : text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const put = `${gap}## ${title}\n\n`;
  const end = text.length + put.length;
  return { from: text.length, to: text.length, text: put, select: [end, end] };
}
