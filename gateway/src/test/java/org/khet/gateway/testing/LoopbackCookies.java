package org.khet.gateway.testing;

import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;

/** Cookies as a browser keeps them: this machine itself is trusted without TLS, which the JDK's store does not know. */
final class LoopbackCookies implements CookieStore {
    private final CookieStore inner = new CookieManager().getCookieStore();

    @Override
    public void add(URI uri, HttpCookie cookie) {
        cookie.setSecure(false);
        inner.add(uri, cookie);
    }

    @Override
    public List<HttpCookie> get(URI uri) {
        return inner.get(uri);
    }

    @Override
    public List<HttpCookie> getCookies() {
        return inner.getCookies();
    }

    @Override
    public List<URI> getURIs() {
        return inner.getURIs();
    }

    @Override
    public boolean remove(URI uri, HttpCookie cookie) {
        return inner.remove(uri, cookie);
    }

    @Override
    public boolean removeAll() {
        return inner.removeAll();
    }
}
