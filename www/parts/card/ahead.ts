/** Fetches what a card loads when somebody asks for it before anybody does: for pages that come over the network and are to work without it. The extension has its files at hand. */
void Promise.all([import('./access-acts.ts'), import('./course-drawn.ts'), import('./decide-form.ts'), import('./heard-form.ts'), import('./rules-detail.ts'), import('./sum.ts')]).catch(() => {});
export {};
