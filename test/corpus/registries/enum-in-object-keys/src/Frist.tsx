import { ToggleName, type Toggles } from './FeatureToggle';

export const Frist = ({ toggles }: { toggles: Toggles }) => (toggles[ToggleName.NyFrist] ? <Ny /> : <Gammel />);
//                                                                   ^^^^^^^^^^^^^^^^^^ evaluation app.ny-frist
