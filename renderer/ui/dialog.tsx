import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly className?: string;
  /** The body holds nothing to focus, so it takes the focus itself to be scrolled by keys. */
  readonly reading?: boolean;
}

/** A modal dialog: the platform's own, so focus stays inside and Esc steps back. */
export function Dialog({ title, onClose, children, footer, className, reading }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    // The platform would begin at the close button; a dialog begins where its work begins.
    dialog
      ?.querySelector<HTMLElement>('.body[tabindex], .body :is(input, textarea, select, button):not(:disabled)')
      ?.focus();
    return () => {
      dialog?.close();
      // What had the focus may be gone (a button of a list that was left): the screen's main part takes it.
      const home = document.querySelector<HTMLElement>('main');
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
      else home?.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={`dialog ${className ?? ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="button quiet" onClick={onClose}>
          닫기 <span className="key">Esc</span>
        </button>
      </header>
      <div className="body" {...(reading ? { tabIndex: 0, role: 'document' } : {})}>
        {children}
      </div>
      {footer ? <footer>{footer}</footer> : null}
    </dialog>
  );
}
