import { useApp } from './AppContext';
import { Toggle } from './toggles';

export function Kalender({ name }: { name: string }) {
  const { toggles } = useApp();
  if (toggles?.['familie.sperr-endringer']) return <Sperret />;
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation familie.sperr-endringer
  return toggles[Toggle.NyKalender] ? <Ny beta={toggles[name]} /> : <Gammel />;
  //             ^^^^^^^^^^^^^^^^^ evaluation familie.ny-kalender
  //                                                    ^^^^ unresolved
}
