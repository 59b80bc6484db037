export const toggles = [
  { id: 'storiesPreview', title: 'Preview of stories', defaultValue: false },
  //    ^^^^^^^^^^^^^^^^ declaration storiesPreview
  { id: 'exhibitionAccess', title: 'Access to exhibitions', defaultValue: true, documentationLink: 'https://x.example' },
  //    ^^^^^^^^^^^^^^^^^^ declaration exhibitionAccess
] as const;
