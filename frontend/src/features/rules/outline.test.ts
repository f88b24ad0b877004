import { expect, test } from 'vitest';
import { slugFor } from './outline';

test('a title offers its slug, as far as it has Latin letters and the server takes it', () => {
  expect(slugFor('Onboarding: Storage & EKS')).toBe('onboarding-storage-eks');
  expect(slugFor('新人訓練')).toBe('');
  expect(slugFor(`${'long '.repeat(30)}`).length).toBeLessThanOrEqual(60);
});
