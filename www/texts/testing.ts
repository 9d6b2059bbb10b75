/** Tests speak both languages, one right after the other; a page loads the one it speaks. */
if (typeof document !== 'undefined') {
  const { load } = await import('./texts.ts');
  await Promise.all([import('./admin.ts'), import('./board.ts'), import('./pages.ts'), import('./studio.ts')]);
  await Promise.all([load('en'), load('de')]);
}
export {};
