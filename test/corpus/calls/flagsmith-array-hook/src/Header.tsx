import { useFlags } from 'flagsmith/react';

export function Header() {
  const flags = useFlags(['dark_header', 'notification_bell']);
  //                      ^^^^^^^^^^^^^ evaluation dark_header
  //                                     ^^^^^^^^^^^^^^^^^^^ evaluation notification_bell
  return (
    <header className={flags.dark_header.enabled ? 'dark' : 'light'}>
    //                       ^^^^^^^^^^^ evaluation dark_header
      {flags.notification_bell.enabled && <Bell max={Number(flags.notification_bell.value)} />}
      //     ^^^^^^^^^^^^^^^^^ evaluation notification_bell
      //                                                          ^^^^^^^^^^^^^^^^^ evaluation notification_bell
    </header>
  );
}
