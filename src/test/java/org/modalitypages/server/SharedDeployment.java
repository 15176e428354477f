package org.modalitypages.server;

import java.io.File;
import java.net.URI;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Deploys the built WAR once for all test classes, instead of once for each. */
class SharedDeployment {

    private WebArchive war;

    void deploy(@Observes AfterStart started) throws DeploymentException {
        war = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("war")))
                .as(WebArchive.class);
        var address = started.getDeployableContainer()
                .deploy(war)
                .getContexts(HTTPContext.class)
                .iterator()
                .next();
        Server.runs(URI.create("http://127.0.0.1:" + address.getPort()));
    }

    void undeploy(@Observes BeforeStop stopping) throws DeploymentException {
        stopping.getDeployableContainer().undeploy(war);
        TestDatabase.stop();
    }
}
