import { useEffect } from 'react';
import { useSessionState } from '../session/use-session.ts';

/** Puts brightness and text size on the page's root, where the tokens look for them. */
export function useAppearance(): void {
  const theme = useSessionState((state) => state.settings.theme);
  const textScale = useSessionState((state) => state.settings.textScale);
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const now = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
      document.documentElement.dataset.theme = now;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
  useEffect(() => {
    document.documentElement.style.setProperty('--text-scale', String(textScale));
  }, [textScale]);
}
