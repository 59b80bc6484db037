export type FlagName =
  | 'projectInsights'
  //^^^^^^^^^^^^^^^^^ declaration projectInsights
  | 'archiveBulk'
  //^^^^^^^^^^^^^ declaration archiveBulk
  | 'neverRead';
  //^^^^^^^^^^^ declaration neverRead
