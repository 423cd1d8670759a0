import { useEffect, useState } from 'react';
import type { AppInfo } from '#shared/ipc/contract.ts';
import { useSession } from './use-session.ts';

/** Where this window runs; `null` until the bridge has answered. */
export function useShell(): AppInfo['shell'] | null {
  const { bridge } = useSession().services;
  const [shell, setShell] = useState<AppInfo['shell'] | null>(null);
  useEffect(() => {
    let isShown = true;
    void bridge.info().then((info) => isShown && setShell(info.shell));
    return () => {
      isShown = false;
    };
  }, [bridge]);
  return shell;
}
