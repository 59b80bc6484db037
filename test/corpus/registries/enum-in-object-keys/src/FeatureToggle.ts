export enum ToggleName {
  DokumentOversikt = 'app.dokument-oversikt',
//^^^^^^^^^^^^^^^^ declaration app.dokument-oversikt
  NyFrist = 'app.ny-frist',
//^^^^^^^ declaration app.ny-frist
}
export type Toggles = Record<ToggleName, boolean>;
export const alle = Object.values(ToggleName).map((name) => ({ name, on: false }));
//                  ^^^^^^ nothing
