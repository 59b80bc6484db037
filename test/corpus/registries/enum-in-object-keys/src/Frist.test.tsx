import { ToggleName } from './FeatureToggle';

it('viser ny frist', () => {
  render(<Frist toggles={{ [ToggleName.NyFrist]: true, [ToggleName.DokumentOversikt]: false }} />);
  //                       ^^^^^^^^^^^^^^^^^^^^ override app.ny-frist
  //                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ override app.dokument-oversikt
});
