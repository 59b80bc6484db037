module.exports = async (deps, req, res) => {
  const { name } = deps.services.flags.getVariant('invoice-layout');
//                                                ^^^^^^^^^^^^^^^^ evaluation invoice-layout
  if (deps.logger.isEnabled('invoice-trace')) deps.logger.debug(name);
//                          ^^^^^^^^^^^^^^^ nothing
  res.send(name);
};
