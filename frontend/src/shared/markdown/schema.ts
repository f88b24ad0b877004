import { defaultSchema } from 'rehype-sanitize';

/**
 * What Markdown itself can make, and nothing else. HTML never gets as far as here; this stands behind it. Marks
 * of ours (mark, ins, del) are put in after it, so that nobody who writes can forge them.
 */
export const schema = {
  strip: ['script', 'style'],
  clobber: ['name'],
  clobberPrefix: 'md-',
  tagNames: [
    ...[
      'a',
      'blockquote',
      'br',
      'code',
      'em',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'hr',
      'input',
      'li',
      'ol',
      'p',
    ],
    ...['pre', 's', 'section', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ],
  attributes: {
    a: [
      'href',
      'title',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['id', /^md-fnref-[\w-]+$/],
    ],
    code: [['className', /^language-[\w+#.-]{1,30}$/]],
    h2: [['id', 'md-footnote-label']],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: [
      ['className', 'task-list-item'],
      ['id', /^md-fn-[\w-]+$/],
    ],
    ol: ['start'],
    section: ['dataFootnotes'],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
    ul: [['className', 'contains-task-list']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  ancestors: defaultSchema.ancestors,
} satisfies typeof defaultSchema;
