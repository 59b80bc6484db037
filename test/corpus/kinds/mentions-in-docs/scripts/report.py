if flags["carrier-fallback"]:
//        ^^^^^^^^^^^^^^^^ mention carrier-fallback
    print("fallback")
