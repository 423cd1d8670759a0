import { useEffect, useState } from 'react';
import { readFiles } from '../bridge/browser-open.ts';
import { useSession } from '../session/use-session.ts';

/**
 * Files dropped anywhere on the window go to the import dialog; the page itself is never replaced by a file. True
 * while files are held over the window.
 */
export function useDroppedFiles(): boolean {
  const session = useSession();
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = async (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDragging(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const read = await readFiles(files);
      if (!read.ok) return session.notify({ severity: 'error', text: read.error.message });
      session.showDialog({ kind: 'import', dropped: read.value });
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [session]);
  return dragging;
}
