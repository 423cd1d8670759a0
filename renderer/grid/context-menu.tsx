import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type MenuItem, menuItems } from './kit/commands.ts';
import type { Kit } from './kit/kit.ts';

interface ContextMenuProps {
  readonly kit: Kit;
  readonly at: { readonly x: number; readonly y: number };
}

/** The right-click menu: everything the keys do, with the keys beside. */
export function ContextMenu({ kit, at }: ContextMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const [items] = useState(() => menuItems(kit));
  const [place, setPlace] = useState(at);

  useLayoutEffect(() => {
    const size = list.current?.getBoundingClientRect();
    if (!size) return;
    // Near an edge the menu opens to the other side, so that none of it is off the screen.
    setPlace({
      x: Math.max(4, Math.min(at.x, window.innerWidth - size.width - 4)),
      y: Math.max(4, Math.min(at.y, window.innerHeight - size.height - 4)),
    });
    list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [at]);

  useEffect(() => {
    const close = (event: Event) => {
      if (event.target instanceof Node && list.current?.contains(event.target)) return;
      kit.setUi({ menu: null });
    };
    window.addEventListener('mousedown', close, true);
    window.addEventListener('blur', close);
    return () => {
      window.removeEventListener('mousedown', close, true);
      window.removeEventListener('blur', close);
    };
  }, [kit]);

  const run = (item: MenuItem) => {
    if (item.disabled) return;
    kit.setUi({ menu: null });
    kit.takeFocus();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const here = entries.indexOf(document.activeElement as HTMLElement);
    const goto = (index: number) => entries[(index + entries.length) % entries.length]?.focus();
    if (event.key === 'ArrowDown') goto(here + 1);
    else if (event.key === 'ArrowUp') goto(here - 1);
    else if (event.key === 'Home') goto(0);
    else if (event.key === 'End') goto(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') {
      kit.setUi({ menu: null });
      kit.takeFocus();
    } else if (event.key !== 'Enter' && event.key !== ' ') return;
    else {
      const item = items[here];
      if (item) run(item);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      className="sg-menu"
      role="menu"
      aria-label="표 메뉴"
      tabIndex={-1}
      style={{ left: place.x, top: place.y }}
      onKeyDown={onKeyDown}
    >
      {items.map((item, index) => (
        <div
          key={item.id}
          role="menuitem"
          tabIndex={-1}
          aria-disabled={item.disabled}
          data-first={index > 0 && items[index - 1]?.group !== item.group}
          onClick={() => run(item)}
          onKeyDown={() => undefined}
        >
          <span>{item.label}</span>
          <kbd>{item.key}</kbd>
        </div>
      ))}
    </div>
  );
}
