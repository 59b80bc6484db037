export const Experiment = ({ name, children }) => <section title={name}>{children}</section>;
