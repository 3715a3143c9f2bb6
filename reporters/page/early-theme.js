// Runs before the first paint, so that a dark page does not flash light. Reading fails where the browser refuses storage;
// then there is no stored choice.
try {
  const theme = localStorage.getItem('api-diff-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
