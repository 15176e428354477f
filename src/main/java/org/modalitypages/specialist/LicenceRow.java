package org.modalitypages.specialist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A licence as stored. */
@Entity
@Table(name = "licence")
class LicenceRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "specialist_id")
    private Specialist specialist;

    private String number;
    private String region;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    protected LicenceRow() {}

    LicenceRow(Specialist specialist, Licence licence) {
        this.specialist = specialist;
        this.number = licence.number();
        this.region = licence.region();
        this.expiresOn = licence.expires();
    }

    Licence licence() {
        return new Licence(number, region, expiresOn);
    }
}
