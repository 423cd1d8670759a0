import { Menu } from '@base-ui/react/menu';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type MenuItem, menuItems } from './kit/commands.ts';
import type { Kit } from './kit/kit.ts';

interface ContextMenuProps {
  readonly kit: Kit;
  readonly at: { readonly x: number; readonly y: number };
}

/** An entry, or the ones that stand behind one name. */
type Entry = MenuItem | { readonly within: string; readonly group: number; readonly items: readonly MenuItem[] };

function entriesOf(items: readonly MenuItem[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const item of items) {
    const last = entries.at(-1);
    const { within, group } = item;
    if (within === undefined) entries.push(item);
    else if (last && 'items' in last && last.within === within)
      entries[entries.length - 1] = { ...last, items: [...last.items, item] };
    else entries.push({ within, group, items: [item] });
  }
  return entries;
}

interface ItemProps {
  readonly item: MenuItem;
  readonly first?: boolean;
  readonly onChoose: (item: MenuItem) => void;
}

function Item({ item, first, onChoose }: ItemProps) {
  return (
    <Menu.Item data-first={first} disabled={item.disabled} onClick={() => onChoose(item)}>
      <span>{item.label}</span>
      <kbd>{item.key}</kbd>
    </Menu.Item>
  );
}

/** The first entry is the one that Enter takes and that the arrows go on from. Behind the entries: they are known then. */
function Begin({ list }: { readonly list: RefObject<HTMLElement | null> }) {
  useEffect(() => list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), [list]);
  return null;
}

/** The right-click menu: everything the keys do, with the keys beside. */
export function ContextMenu({ kit, at }: ContextMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const [entries] = useState(() => entriesOf(menuItems(kit)));
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }), [at]);
  const container = kit.parts.wrapper;

  useEffect(() => {
    const close = () => kit.setUi({ menu: null });
    window.addEventListener('blur', close);
    return () => window.removeEventListener('blur', close);
  }, [kit]);

  const choose = (item: MenuItem) => {
    // Gone before anything is run: what it does may take the focus elsewhere.
    kit.parts.flush(() => kit.setUi({ menu: null }));
    kit.takeFocus();
    item.run();
  };
  return (
    <Menu.Root
      open
      modal={false}
      onOpenChange={(open, { reason }) => {
        if (open) return;
        kit.setUi({ menu: null });
        // A press elsewhere goes on to what was pressed; a chosen entry takes the focus itself.
        if (reason === 'escape-key' || reason === 'focus-out') kit.takeFocus();
      }}
    >
      <Menu.Portal container={container}>
        <Menu.Positioner
          className="sg-menu-place"
          anchor={anchor}
          positionMethod="fixed"
          align="start"
          collisionPadding={4}
          collisionAvoidance={{ side: 'shift', align: 'shift' }}
          disableAnchorTracking
        >
          <Menu.Popup ref={list} className="sg-menu" aria-label="표 메뉴" finalFocus={false}>
            {entries.map((entry, index) => {
              const first = index > 0 && entries[index - 1]?.group !== entry.group;
              if (!('items' in entry)) return <Item key={entry.id} item={entry} first={first} onChoose={choose} />;
              return (
                <Menu.SubmenuRoot key={entry.within}>
                  <Menu.SubmenuTrigger data-first={first}>
                    <span>{entry.within}</span>
                    <span aria-hidden="true">▸</span>
                  </Menu.SubmenuTrigger>
                  <Menu.Portal container={container}>
                    <Menu.Positioner className="sg-menu-place" positionMethod="fixed" collisionPadding={4}>
                      <Menu.Popup className="sg-menu" finalFocus={false}>
                        {entry.items.map((item) => (
                          <Item key={item.id} item={item} onChoose={choose} />
                        ))}
                      </Menu.Popup>
                    </Menu.Positioner>
                  </Menu.Portal>
                </Menu.SubmenuRoot>
              );
            })}
            <Begin list={list} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
