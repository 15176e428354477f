package org.modalitypages.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The only way out to platforms. A name is looked up once, what it leads to is checked, and the connection goes to exactly
 * that; redirects are answers like any other; nothing is remembered of a platform but its open connections.
 */
public final class PlatformHttp implements AutoCloseable {

    /** The largest answer that is read, in bytes. */
    public static final int LARGEST = 16 * 1024 * 1024;

    private static final Timeout TO_CONNECT = Timeout.ofSeconds(5);
    private static final Timeout TO_ANSWER = Timeout.ofSeconds(20);
    private static final TimeValue KEPT_OPEN = TimeValue.ofSeconds(30);

    private final CloseableHttpClient client;

    /** @param networks where requests may go besides the public internet */
    public PlatformHttp(PrivateNetworks networks, String userAgent) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedAddresses(networks))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(TO_CONNECT)
                        .setSocketTimeout(TO_ANSWER)
                        .setTimeToLive(KEPT_OPEN)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(TO_ANSWER).build())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * Sends a request, once.
     *
     * @return whatever the platform answers, success or not
     * @throws PlatformFailure when no answer comes, the address is none that may be asked, or the answer is too large
     */
    public PlatformAnswer send(PlatformRequest request) {
        if (!Set.of("http", "https")
                .contains(String.valueOf(request.address().getScheme()).toLowerCase(Locale.ROOT))) {
            throw new PlatformFailure(PlatformFailure.Kind.REFUSED, "Only http and https can be asked: " + request);
        }
        var sent = new HttpUriRequestBase(request.method(), request.address());
        request.headers().forEach(sent::setHeader);
        if (!request.body().isEmpty()) {
            sent.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), null));
        }
        try {
            return client.execute(sent, answer -> read(request, answer));
        } catch (CheckedAddresses.NotAllowed notAllowed) {
            throw new PlatformFailure(PlatformFailure.Kind.REFUSED, notAllowed.getMessage(), null, notAllowed);
        } catch (UnknownHostException unknown) {
            throw failure("There is no host " + request.address().getHost() + ".", unknown);
        } catch (IOException broken) {
            throw failure(request + " was not answered: " + broken.getMessage(), broken);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static PlatformFailure failure(String message, Exception cause) {
        return PlatformFailure.unanswered(message, cause);
    }

    private static PlatformAnswer read(PlatformRequest request, ClassicHttpResponse answer) throws IOException {
        var headers = new HashMap<String, String>();
        for (var header : answer.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        var entity = answer.getEntity();
        byte[] body = {};
        if (entity != null) {
            try (InputStream in = entity.getContent()) {
                body = in.readNBytes(LARGEST + 1);
            }
        }
        if (body.length > LARGEST) {
            throw new IOException("the answer has more than " + LARGEST + " bytes");
        }
        return new PlatformAnswer(request, answer.getCode(), headers, new String(body, StandardCharsets.UTF_8));
    }

    /** Looks names up, and lets nobody be asked who may not be. */
    private static final class CheckedAddresses extends SystemDefaultDnsResolver {

        private final PrivateNetworks networks;

        CheckedAddresses(PrivateNetworks networks) {
            this.networks = networks;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = super.resolve(host);
            for (var address : addresses) {
                if (!networks.allow(address)) {
                    throw new NotAllowed(host);
                }
            }
            return addresses;
        }

        /** A name that leads to where nothing may be sent. */
        static final class NotAllowed extends UnknownHostException {

            private static final long serialVersionUID = 1L;

            NotAllowed(String host) {
                super(host
                        + " is in a private network. If that is meant, add the network to platforms.private-networks.");
            }
        }
    }
}
