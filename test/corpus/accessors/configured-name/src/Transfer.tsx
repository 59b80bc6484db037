import { useToggle, toggles } from '@bank/toggles';

export function Transfer() {
  const instant = useToggle('instant-transfer');
  //                        ^^^^^^^^^^^^^^^^^^ evaluation instant-transfer
  return instant && toggles.on('transfer-notes') ? <Instant /> : <Plain />;
  //                           ^^^^^^^^^^^^^^^^ evaluation transfer-notes
}
