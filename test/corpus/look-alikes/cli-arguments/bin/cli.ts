import meow from 'meow';
import hasFlag from 'has-flag';

const cli = meow('Usage: build', { importMeta: import.meta, flags: { watch: { type: 'boolean' }, minify: { type: 'boolean', default: true } } });
//                                                                   ^^^^^ nothing
//                                                                                               ^^^^^^ nothing
if (cli.flags.watch) startWatcher();
//            ^^^^^ nothing
if (hasFlag('no-color') || !cli.flags.minify) process.env.NO_COLOR = '1';
//          ^^^^^^^^^^ nothing
//                                    ^^^^^^ nothing
