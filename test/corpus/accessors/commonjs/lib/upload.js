const { feature } = require('./feature');
const features = require('./feature');

exports.upload = (file, user) => {
  if (feature('resumable-uploads', user)) return resumable(file);
  //          ^^^^^^^^^^^^^^^^^^^ evaluation resumable-uploads
  return features.feature('virus-scan', user) ? scanned(file) : plain(file);
  //                      ^^^^^^^^^^^^ evaluation virus-scan
};
