// The theme that was chosen, before anything is drawn: modules come too late for that.
try {
  const chosen = localStorage.getItem('reife.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Without storage nothing was chosen.
}
