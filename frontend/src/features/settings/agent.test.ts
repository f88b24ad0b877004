import { expect, test } from 'vitest';
import { agentText } from './agent';

test('a browser is told by its name and system; what is none keeps its name', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0';
  expect(agentText(edge)).toBe('Edge · Windows');
  expect(agentText('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1')).toBe(
    'Safari · iOS',
  );
  expect(agentText('curl/8.5')).toBe('curl/8.5');
  expect(agentText('')).toBe('');
});
