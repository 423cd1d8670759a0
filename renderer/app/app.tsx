import { useEffect, useState } from 'react';
import { SessionContext } from '../session/use-session.ts';
import { OpeningScreen } from './opening-screen.tsx';
import { Shell } from './shell.tsx';
import { type Opening, start } from './start.ts';

/** Opens what is kept on this machine, or says why it cannot be opened and what can be done. */
export function App() {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  useEffect(() => {
    void start().then(setOpening);
  }, []);
  if (opening.kind !== 'ready') {
    return <OpeningScreen opening={opening} onAnswer={(answer) => void start(answer).then(setOpening)} />;
  }
  return (
    <SessionContext value={opening.session}>
      <Shell />
    </SessionContext>
  );
}
