export default 'guided-tour';
//             ^^^^^^^^^^^^^ mention guided-tour
