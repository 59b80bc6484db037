import { useFlagStore, useIsEnabled } from './store/flags';

export function Menu() {
  const isEnabled = useFlagStore((state) => state.isEnabled);
  const reports = useFlagStore((state) => state.flags['menu-reports']);
//                                                    ^^^^^^^^^^^^^^ evaluation menu-reports
  const flags = useFlagStore((s) => s.flags);
  const { ready, client } = useFlagStore();
  const exports = useIsEnabled('menu-exports');
//                             ^^^^^^^^^^^^^^ evaluation menu-exports
  if (!ready) return null;
  return (
    <ul>
      {isEnabled('menu-admin') && <li>Admin</li>}
//               ^^^^^^^^^^^^ evaluation menu-admin
      {reports && <li>Reports</li>}
      {flags['menu-help'] && <li>Help</li>}
//           ^^^^^^^^^^^ evaluation menu-help
      {client?.variation('menu-beta', false) && <li>Beta</li>}
//                       ^^^^^^^^^^^ evaluation menu-beta
      {exports && <li>Export</li>}
    </ul>
  );
}
export const outside = () => useFlagStore.getState().isEnabled('menu-outside');
//                                                             ^^^^^^^^^^^^^^ evaluation menu-outside
