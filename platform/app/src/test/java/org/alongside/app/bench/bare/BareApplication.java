package org.alongside.app.bench.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of the bare resource. */
@ApplicationPath("")
public class BareApplication extends Application {}
