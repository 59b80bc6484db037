export const flags = {
  get printPreview() {
  //  ^^^^^^^^^^^^ declaration printPreview
    return read('PRINT_PREVIEW') === 'on';
  },
  exportQueue: () => read('EXPORT_QUEUE') === 'on',
//^^^^^^^^^^^ declaration exportQueue
};
