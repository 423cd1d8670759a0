import { useEffect } from 'react';
import { useSession } from '../session/use-session.ts';
import { openTexts } from '../ui/open-texts.ts';

/** What was typed a moment ago is saved when the window is left; leaving while it is not yet saved is asked about. */
export function useWindowEnd(): void {
  const session = useSession();
  useEffect(() => {
    const settle = () => void session.settle();
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      void session.settle();
      if (session.isPending() || openTexts.isUnsaved()) event.preventDefault();
    };
    window.addEventListener('blur', settle);
    document.addEventListener('visibilitychange', settle);
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => {
      window.removeEventListener('blur', settle);
      document.removeEventListener('visibilitychange', settle);
      window.removeEventListener('beforeunload', onBeforeUnload);
    };
  }, [session]);
}
