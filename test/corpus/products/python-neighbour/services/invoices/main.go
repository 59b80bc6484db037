package main

const asyncInvoices = "async-invoices"
//                     ^^^^^^^^^^^^^^ mention async-invoices
