export const orderExport = 1;
//           ^^^^^^^^^^^ nothing
export const a = ['Order-Export', 'order_export', 'orderExport', 'ORDER_EXPORT'];
//                ^^^^^^^^^^^^^^ nothing
//                                ^^^^^^^^^^^^^^ nothing
//                                                ^^^^^^^^^^^^^ nothing
//                                                               ^^^^^^^^^^^^^^ nothing
// orderExport, order export, order-export
//                            ^^^^^^^^^^^^ mention order-export
