export const Help = () => (import.meta.env.VITE_INLINE_HELP === '1' ? <InlineHelp /> : <HelpPage />);
//                                         ^^^^^^^^^^^^^^^^ evaluation inline-help
