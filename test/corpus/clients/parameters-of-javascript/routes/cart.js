exports.show = (flags) => (request, response) => {
  const user = { userId: request.user.id };
  response.json({ gift: flags.isEnabled('gift-wrap', user) });
//                                      ^^^^^^^^^^^ evaluation gift-wrap
};

exports.wishes = (request, response) => response.json(request.user.isEnabled('wishes') ? [] : null);
//                                                                           ^^^^^^^^ nothing
