/** In a loader, so that the text is there with the page; of the renderer itself the shell has nothing. */
export const markdown = (): Promise<unknown> => import('./Markdown').then((module) => module.loadMarkdown());
