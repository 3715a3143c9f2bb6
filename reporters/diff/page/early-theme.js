// Before anything is painted, so that nobody who chose dark sees a flash of light. Where storage is refused, no choice
// was kept.
try {
  const theme = localStorage.getItem('api-diff-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
