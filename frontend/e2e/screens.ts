/** Every screen: who looks at it, and where. The tests of access and speed go through all of them. */
export type Screen = { path: string; as?: string };

export const screens: Screen[] = [{ path: '/', as: 'new_hire' }];
