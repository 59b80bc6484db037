// tiny-build
// ^^^^^^^^^^ mention tiny-build
