// One ICU message becomes one JavaScript expression.
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

const quoted = (s) => s.replace(/[`\\]|\$\{/g, (c) => `\\${c}`);

/** Plain text is a template literal of what each node writes. */
const plain = {
  text: quoted,
  value: (code) => `\${${code}}`,
  join: (parts) => literal(parts.join('')),
};

/** A message with tags is a React fragment, so that what people wrote never becomes markup. */
const rich = {
  text: (s) => JSON.stringify(s),
  value: (code) => code,
  join: (parts) => `rich(${parts.join(', ')})`,
};

const literal = (body) =>
  body.includes('${') ? `\`${body}\`` : JSON.stringify(body.replace(/\\([`\\$])/g, '$1'));

const hasTag = (nodes) =>
  nodes.some(
    (n) => n.type === TYPE.tag || Object.values(n.options ?? {}).some((option) => hasTag(option.value)),
  );

class Emitter {
  args = new Map();
  tags = new Set();

  constructor(form) {
    this.form = form;
  }

  arg(name, type) {
    const was = this.args.get(name);
    if (was && was !== type) throw new Error(`uses {${name}} as ${was} and as ${type}`);
    this.args.set(name, type);
  }

  all(nodes, hash) {
    return this.form.join(nodes.map((n) => this.node(n, hash)));
  }

  node(n, hash) {
    switch (n.type) {
      case TYPE.literal:
        return this.form.text(n.value);
      case TYPE.argument:
        this.arg(n.value, 'string');
        return this.form.value(`p.${n.value}`);
      case TYPE.number:
        this.arg(n.value, 'number');
        return this.form.value(`num(p.${n.value})`);
      case TYPE.pound:
        return this.form.value(`num(p.${hash})`);
      case TYPE.plural:
        return this.plural(n);
      case TYPE.select:
        return this.select(n, hash);
      case TYPE.tag:
        this.tags.add(n.value);
        return this.form.value(`p.${n.value}(${this.all(n.children, hash)})`);
      default:
        throw new Error('writes a date or a time, which only shared/time does');
    }
  }

  plural(n) {
    if (n.offset || n.pluralType === 'ordinal')
      throw new Error(`uses {${n.value}} with an offset or as an ordinal`);
    this.arg(n.value, 'number');
    return this.choice(n, n.value, (key) =>
      key.startsWith('=') ? `p.${n.value} === ${key.slice(1)}` : `plural(p.${n.value}) === '${key}'`,
    );
  }

  select(n, hash) {
    const keys = Object.keys(n.options);
    this.arg(n.value, keys.includes('other') ? 'string' : keys.map((k) => `'${k}'`).join(' | '));
    return this.choice(n, hash, (key) => `p.${n.value} === '${key}'`);
  }

  /** Exact numbers are asked first; "other", or else the last option, is not asked for. */
  choice(n, hash, test) {
    const keys = Object.keys(n.options).sort((a, b) => Number(b.startsWith('=')) - Number(a.startsWith('=')));
    const last = keys.includes('other') ? 'other' : keys.at(-1);
    const body = (key) => this.all(n.options[key].value, hash);
    const asked = keys.filter((key) => key !== last).map((key) => `${test(key)} ? ${body(key)} : `);
    return this.form.value(`${asked.join('')}${body(last)}`);
  }
}

/** The expression of one message, its arguments with their types, its tags. */
export function emit(source) {
  const nodes = parse(source, { requiresOtherClause: false });
  const emitter = new Emitter(hasTag(nodes) ? rich : plain);
  const code = emitter.all(nodes);
  return { code, args: emitter.args, tags: emitter.tags };
}
